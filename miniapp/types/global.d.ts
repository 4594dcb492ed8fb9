/// <reference types="@tarojs/taro" />

declare module '*.scss';
declare module '*.png' {
  const url: string;
  export default url;
}

/** Where the API is, written in at build time; empty on H5, which is served from the same origin. */
declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
    TARO_APP_API_BASE: string;
    /** The official account's appid, for H5's sign-in. */
    TARO_APP_WECHAT_APP_ID: string;
    /** HQ's telephone number for franchisees; empty when there is none to show. */
    TARO_APP_HQ_PHONE: string;
  }
}
