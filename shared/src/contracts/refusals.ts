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

  // Rules that headquarters wrote, and what they ask for.
  RULE_REJECTS: { status: 409, message: '这单不符合总部的下单规定，请按提示修改后再提交。' },
  LETTER_REQUIRED: { status: 409, message: '这单需要法人授权书。请点“拍授权书”，上传并签名后自动继续提交。' },
  LETTER_NOT_FITTING: { status: 409, message: '授权书与这单的商品或金额不符，或已过期、已用过。请为这单重新签一份。' },
  UPLOAD_MISSING: { status: 409, message: '文件还没有上传完成，请稍等或重新上传。' },
  UPLOAD_NOT_ACCEPTED: { status: 422, message: '只能上传 10 MB 以内的 JPG、PNG 图片或 PDF，请换一个文件。' },
  STANDING_TOO_LONG: { status: 400, message: '长期授权要在今天之后、一年之内到期，请改一个日期。' },
  LETTER_NOT_STANDING: { status: 409, message: '这份授权书不是长期有效的，或已经终止，请刷新看结果。' },
  ORDER_NOT_HELD: { status: 409, message: '订单不在复核中，可能刚被处理，请刷新看结果。' },
  ORDER_NOT_MERGEABLE: { status: 409, message: '原订单已进入拣货或已取消，不能合并，请分开下单。' },
  REVIEW_DECIDED: { status: 409, message: '这单刚刚被其他主管处理了，请看最新结果。' },
  REVIEW_MESSAGES_FULL: { status: 409, message: '这单已经问答了 10 次，请直接打电话说清楚。' },
  REASON_REQUIRED: { status: 400, message: '请写明原因，门店会看到。' },
  RULES_MOVED: { status: 409, message: '规则刚被别人发布了新版本，请核对差异后再发布。' },
  RULES_UNCHANGED: { status: 409, message: '与现行规则完全一样，不用发布。' },
  RULES_DOUBTFUL: { status: 409, message: '有条件看起来不是本意，请按提示改正；确认就要这样，再发布一次。' },
  RULES_INVALID: { status: 400, message: '规则有不完整的地方，请按标红处补全。' },
  BACKTEST_GONE: { status: 404, message: '这次回测已过期，请重新回测。' },
  CRAFT_DAY_FULL: { status: 409, message: '这一天的产能不够，请换一天或换一条产线。' },
  CRAFT_NEVER_DONE: { status: 409, message: '这条产线三年内也排不下这么多，请联系门店减少数量或分开下单。' },
  CRAFT_DAY_PAST: { status: 409, message: '这一天已经过去，或订单已经完工，不能再改。请选今天或以后的日子。' },
  CRAFT_BOOKING_MOVED: { status: 409, message: '排期刚被改动过，已为您刷新，请再拖一次。' },

  // Views that people keep of the table of orders.
  VIEW_LIMIT: { status: 409, message: '视图最多保存 50 个，请先删除不用的视图。' },
  VIEW_NAME_TAKEN: { status: 409, message: '已有同名视图，请换一个名称。' },

  // The console's sign-in.
  SIGN_IN_EXPIRED: { status: 410, message: '二维码已过期，请点“换一个”。' },
  SIGN_IN_UNKNOWN: { status: 404, message: '登录码不对或已过期，请核对电脑屏幕上的登录码。' },
  CONSOLE_NOT_ALLOWED: { status: 403, message: '这个账号不能登录总部后台，请联系管理员。' },
  CSRF_INVALID: { status: 403, message: '页面已失效，请刷新后再操作。' },

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
