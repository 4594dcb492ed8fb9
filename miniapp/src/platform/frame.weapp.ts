/** WeChat draws the frame around the pages itself. */
export {};
