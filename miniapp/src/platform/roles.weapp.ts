/** WeChat reads `aria-role` by itself. */
export {};
