package org.furore.domain.codebook;

/// Colours for codes that colour-blind readers tell apart: those of Okabe and Ito (2008), and two
/// of Tol's (2021) that lie far from them.
public enum CodeColour {
    ORANGE("#e69f00"),
    SKY("#56b4e9"),
    GREEN("#009e73"),
    YELLOW("#f0e442"),
    BLUE("#0072b2"),
    VERMILION("#d55e00"),
    PINK("#cc79a7"),
    INDIGO("#332288"),
    WINE("#882255"),
    GREY("#888888");

    private final String hex;

    CodeColour(String hex) {
        this.hex = hex;
    }

    /// `#rrggbb`, as [Code#colour] has it.
    public String hex() {
        return hex;
    }
}
