package org.furore.architecture.canary.ui;

import java.lang.reflect.Method;

/// Breaks a rule: a screen that looks into classes.
public final class UiReflects {

    Method[] methods() {
        return String.class.getMethods();
    }
}
