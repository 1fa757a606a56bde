package org.furore.annotate.learning;

/// What came of learning: an order to rank by, or too little to learn from.
public sealed interface Lesson permits Learned, Lesson.TooFew {
    /// Too little to learn from, and to test what was learnt.
    ///
    /// @param positive how many wordings are of the kind sought; [Learner#ENOUGH] are needed
    /// @param negative how many aren't; as many are needed
    /// @param apart in how many documents (or wordings, for examples that stand alone) the rarer of
    ///   the two occurs; [Learner#APART] are needed
    record TooFew(int positive, int negative, int apart) implements Lesson {}
}
