/** Stylesheets mean nothing to a unit test. */
export {};
