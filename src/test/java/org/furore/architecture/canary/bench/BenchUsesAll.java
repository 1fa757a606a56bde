package org.furore.architecture.canary.bench;

import javafx.application.Platform;
import javafx.scene.Node;

import org.apache.lucene.search.Query;
import org.furore.architecture.canary.app.AppKnowsAll;

import java.sql.Connection;

/// Breaks no rule: the benchmarks measure bare engines.
public record BenchUsesAll(AppKnowsAll app, Connection connection, Query query, Node node) {

    static void later(Runnable work) {
        Platform.runLater(work);
    }
}
