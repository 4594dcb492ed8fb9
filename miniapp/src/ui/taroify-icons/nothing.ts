/** Stands where Taroify imports its icon font's stylesheet, which would load from a CDN. */
export {};
