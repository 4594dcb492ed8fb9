/**
 * WeChat's limits that a program can run into without noticing on a fast desk.
 * Sources: developers.weixin.qq.com/miniprogram/dev/framework: 页面路由 (ten pages), runtime/setData (1 MB),
 * ability/network (ten requests at once).
 */
export const LIMITS = { setDataBytes: 1024 * 1024, pages: 10, requestsAtOnce: 10 } as const;

/** wx.request knows these methods only: there is no PATCH. */
export const REQUEST_METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'] as const;
