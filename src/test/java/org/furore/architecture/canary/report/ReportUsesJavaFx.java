package org.furore.architecture.canary.report;

import javafx.scene.Node;

/// Breaks a rule: a report that needs a window.
public record ReportUsesJavaFx(Node node) {}
