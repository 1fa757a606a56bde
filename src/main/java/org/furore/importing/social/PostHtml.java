package org.furore.importing.social;

import org.furore.domain.document.Texts;
import org.furore.importing.BlockText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;

/// A post written in HTML: its text, with a blank line between paragraphs and a line for each
/// `<br>`, and the addresses it links to. An address is whole, though the platform shows it
/// shortened; links that are a mention or a hashtag are neither. No script runs and nothing is
/// fetched.
///
/// @param links in their order, each once
record PostHtml(String text, List<String> links) {
    /// Signs of the longest post that is read.
    private static final int LONGEST = 1 << 20;

    static PostHtml of(String html) throws Refusal {
        if (html.length() > LONGEST) {
            throw new Refusal("importing.table-html", "content", LONGEST);
        }
        SimpleHtml simple = SimpleHtml.read(html);
        return simple == null
                ? parsed(html)
                : new PostHtml(
                        Texts.normalise(simple.text()),
                        simple.links().stream().map(Texts::normalise).toList());
    }

    /// As a browser reads it.
    static PostHtml parsed(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        List<String> links = new ArrayList<>();
        for (Element link : body.select("a[href]")) {
            String address = Texts.normalise(link.attr("href").strip());
            boolean web = address.startsWith("http://") || address.startsWith("https://");
            if (web && !link.hasClass("mention") && !link.hasClass("hashtag")) {
                links.add(address);
            }
        }
        return new PostHtml(Texts.normalise(BlockText.of(body)), links);
    }
}
