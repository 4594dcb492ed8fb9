/**
 * Every refusal there is: a stable code, its HTTP status, and the Chinese sentence that a person reads, which says what
 * happened and what to do next. `docs/refusals.md` is generated from this table.
 */
export const REFUSALS = {
  // What any endpoint may answer.
  INPUT_INVALID: { status: 400, message: '提交的内容有误，请按提示修改后再试。' },
  BODY_TOO_LARGE: { status: 413, message: '提交的内容太大，请减少后再试。' },
  UNAUTHENTICATED: { status: 401, message: '请先登录。' },
  TOKEN_EXPIRED: { status: 401, message: '登录已过期，正在为您重新登录。' },
  FORBIDDEN: { status: 403, message: '您的账号没有这项权限，请联系总部开通。' },
  NOT_FOUND: { status: 404, message: '没有找到，可能已被删除，请返回刷新。' },
  METHOD_NOT_ALLOWED: { status: 405, message: '该地址不支持这种操作。' },
  REQUEST_ID_REUSED: { status: 409, message: '这次提交与之前的内容不一致，请返回确认后重新提交。' },
  RATE_LIMITED: { status: 429, message: '操作太频繁，请过一会儿再试。' },
  SERVICE_UNAVAILABLE: { status: 503, message: '系统正在恢复，您的内容已保留，请稍后点“重试”，不会重复下单。' },
  INTERNAL: { status: 500, message: '系统出了点问题，已自动上报，请稍后再试。' },

  // Signing in and binding.
  WECHAT_CODE_INVALID: { status: 401, message: '微信登录凭证已失效，请重新点“微信登录”。' },
  WECHAT_UNAVAILABLE: { status: 503, message: '微信登录暂时繁忙，请稍等几秒再试。' },
  BIND_TOKEN_INVALID: { status: 401, message: '绑定已超时，请重新点“微信登录”。' },
  INVITE_CODE_INVALID: { status: 404, message: '邀请码不对或已过期，请核对后重输，或向总部索取新码。' },
  PHONE_NOT_REGISTERED: { status: 404, message: '这个手机号还没有登记到门店，请用邀请码绑定，或联系总部登记。' },
  PHONE_CODE_INVALID: { status: 400, message: '手机号授权已失效，请重新点“用手机号绑定”。' },
  ALREADY_BOUND: { status: 409, message: '这个账号已绑定其他微信，如需更换请联系总部解绑。' },
  REFRESH_TOKEN_INVALID: { status: 401, message: '登录已失效，请重新登录。' },
  ACCOUNT_DISABLED: { status: 403, message: '账号已停用，请联系总部。' },
  STORE_NOT_YOURS: { status: 403, message: '您没有这家门店的权限，请切换门店。' },

  // Addresses.
  ADDRESS_UNKNOWN: { status: 409, message: '收货地址不存在或已删除，请重新选择地址。' },
  ADDRESS_TOO_VAGUE: { status: 409, message: '地址只到道路或村，请补充到门牌号、小区或店名。' },
  ADDRESS_TEXT_VAGUE: { status: 409, message: '地址里有“附近、旁边、对面、路口”这类说法，请改成具体门牌号。' },
  ADDRESS_PIN_APART: { status: 409, message: '地图上的点和填写的地址相差太远，请拖动地图或修改地址。' },
  ADDRESS_OUT_OF_REGION: { status: 409, message: '这个地址不在本店的配送区域内，请换一个地址或联系总部开通。' },
  ADDRESS_LIMIT: { status: 409, message: '收货地址最多保存 50 个，请先删除不用的地址。' },
  MAP_UNAVAILABLE: { status: 503, message: '地图服务暂时不可用，可先选用已验证过的地址，稍后再新增。' },

  // Orders: the three hard checks, then the order's own life.
  PRICE_CHANGED: { status: 409, message: '价目表已更新，请确认新价格后再提交。' },
  NOT_PRICED: { status: 409, message: '有商品暂未定价，不能下单，请移除或联系总部。' },
  SKU_NOT_SELLABLE: { status: 409, message: '有商品已停售，请移除或换成推荐的规格。' },
  QTY_BELOW_MINIMUM: { status: 409, message: '有商品低于起订量，请按提示调整数量。' },
  QTY_NOT_MULTIPLE: { status: 409, message: '有商品数量不是整包装，请按提示调整数量。' },
  STOCK_SHORT: { status: 409, message: '有商品库存不足，请减少数量或换成推荐的规格。' },
  STORE_CLOSED: { status: 409, message: '门店已停用，不能下单，请联系总部。' },
  ORDER_TOO_LARGE: { status: 409, message: '订单金额超出系统上限，请拆成几单提交。' },
  ORDER_NOT_CANCELLABLE: { status: 409, message: '订单已进入拣货或已取消，不能再取消，请联系仓库。' },
} as const satisfies Record<string, { status: number; message: string }>;

export type RefusalCode = keyof typeof REFUSALS;

export const REFUSAL_CODES = Object.keys(REFUSALS) as RefusalCode[];

/** Every endpoint may answer these; a contract lists only what is its own. */
export const COMMON_REFUSALS = [
  'INPUT_INVALID', 'BODY_TOO_LARGE', 'UNAUTHENTICATED', 'TOKEN_EXPIRED', 'FORBIDDEN', 'METHOD_NOT_ALLOWED',
  'RATE_LIMITED', 'SERVICE_UNAVAILABLE', 'INTERNAL',
] as const satisfies readonly RefusalCode[];

/** A refusal as use cases return it: a value, never thrown. */
export interface Refusal {
  readonly refused: RefusalCode;
  /** What the phone needs in order to help, shaped by the code; never a secret, never another's data. */
  readonly details?: unknown;
}

export const refuse = (refused: RefusalCode, details?: unknown): Refusal =>
  details === undefined ? { refused } : { refused, details };

export const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'refused' in outcome;
