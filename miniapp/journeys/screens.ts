import type { Handles } from '../../supabase/seed/handles.ts';
import type { BrowserPhone } from './browser-phone.ts';

/** A page, or a sheet on it: how it is come to, and a word that says that it is there. */
export interface Screen {
  readonly name: string;
  readonly go: (phone: BrowserPhone) => Promise<void>;
}

const page = (name: string, path: string, shown: string | RegExp): Screen => ({
  name,
  go: async (phone) => {
    await phone.go(path);
    await phone.shows(shown);
  },
});

const on = (screen: Screen, name: string, then: (phone: BrowserPhone) => Promise<void>): Screen => ({
  name,
  go: async (phone) => {
    await screen.go(phone);
    await then(phone);
  },
});

const tapping = (what: string, shown: string | RegExp) => async (phone: BrowserPhone): Promise<void> => {
  await phone.top().getByText(what).filter({ visible: true }).first().click();
  await phone.shows(shown);
};

/** Everything that a franchisee can come to. `orderNo`: one of theirs that can still be cancelled. The cart must hold `inCart`. */
export const franchiseeScreens = ({ inStock, expected, productWithHoles }: Handles, orderNo: string): Screen[] => {
  const goods = (sku: { productId: string; skuId?: string }) => `packages/goods/product/index?productId=${sku.productId}${sku.skuId ? `&skuId=${sku.skuId}` : ''}`;
  const me = page('me', 'pages/me/index', '退出登录');
  const order = page('order', `packages/orders/order/index?orderNo=${orderNo}`, '复制');
  // Never by its save key: a draft that an earlier sweep left, and its verdict, make that read 请先按提示补充地址.
  const picker = page('address-new', 'packages/addresses/picker/index', '设为默认地址');
  return [
    page('home', 'pages/home/index', '常购商品'),
    page('catalog', 'pages/catalog/index', '紧固件'),
    page('products', 'packages/goods/products/index?query=lj', /六角|螺/),
    page('products-none', 'packages/goods/products/index?query=xyzxyz', /没有找到|换个/),
    page('product', goods(inStock[0]!), '加入'),
    page('product-expected', goods(expected), /预计/),
    page('product-axes', goods(productWithHoles), '加入'),
    page('scan', 'packages/goods/scan/index', '查找商品'),
    page('paste', 'packages/goods/paste/index', '识别清单'),
    page('cart', 'pages/cart/index', '去结算'),
    page('checkout', 'packages/orders/checkout/index', /均已核对|复核|先处理/),
    page('addresses', 'packages/addresses/list/index', '新增收货地址'),
    picker,
    on(picker, 'address-vague', async (phone) => {
      await phone.field('address-text').fill('人民中路路口附近');
      await phone.shows('还送不到');
    }),
    page('orders', 'packages/orders/list/index', '再来一单'),
    order,
    on(order, 'order-cancel', tapping('取消订单', '先不取消')),
    page('placed', `packages/orders/placed/index?orderNo=${orderNo}`, '接下来'),
    page('notices', 'packages/orders/notices/index', /通知|没有/),
    page('letter', 'packages/letters/sign/index', /授权书|没有/),
    me,
    on(me, 'me-contact', tapping('联系总部', '联系时请告诉总部')),
    on(me, 'me-about', tapping('关于与隐私', '要查看、更正或删除')),
  ];
};

/** What a supervisor comes to besides; `heldNo` is an order that waits for them. */
export const supervisorScreens = (heldNo: string): Screen[] => {
  const review = page('review', `packages/reviews/review/index?orderNo=${heldNo}`, '两单对比');
  const tapKey = (id: string, shown: string) => async (phone: BrowserPhone) => {
    await phone.tap(id);
    await phone.shows(shown);
  };
  return [
    page('queue', 'pages/home/index', '待复核'),
    review,
    on(review, 'review-approve', tapKey('#review-approve', '确认通过')),
    on(review, 'review-reject', tapKey('#review-reject', '确认驳回')),
    on(review, 'review-ask', tapKey('#review-ask', '发给门店')),
    page('console-code', 'packages/staff/console/index', '输入电脑屏幕上的登录码'),
  ];
};
