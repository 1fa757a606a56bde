package org.furore.architecture.canary.ui;

/// Breaks a rule: a screen with seven collaborators.
public final class UiWithSevenCollaborators {

    UiWithSevenCollaborators(
            String a, String b, String c, String d, String e, String f, String g) {}
}
