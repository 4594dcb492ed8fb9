/** A browser lacks what it lacks on every phone: each file of this folder says what it does instead. */
export {};
