export default defineAppConfig({
  pages: ['pages/home/index', 'pages/catalog/index', 'pages/cart/index', 'pages/me/index', 'pages/sign-in/index'],
  subPackages: [
    { root: 'packages/goods', pages: ['products/index', 'product/index', 'paste/index', 'scan/index'] },
    { root: 'packages/addresses', pages: ['list/index', 'picker/index'] },
    { root: 'packages/letters', pages: ['sign/index'] },
    { root: 'packages/reviews', pages: ['review/index'] },
    { root: 'packages/staff', pages: ['console/index'] },
    { root: 'packages/orders', pages: ['checkout/index', 'placed/index', 'list/index', 'order/index', 'notices/index'] },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/goods'] },
    'pages/cart/index': { network: 'all', packages: ['packages/orders', 'packages/addresses'] },
  },
  window: {
    navigationBarTitleText: '准单',
    navigationStyle: 'default',
    navigationBarBackgroundColor: '#0f4c4f',
    navigationBarTextStyle: 'white',
    backgroundColor: '#edf1f0',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#5a6b6f',
    selectedColor: '#0f4c4f',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      { pagePath: 'pages/home/index', text: '首页', iconPath: 'assets/tab/home.png', selectedIconPath: 'assets/tab/home-on.png' },
      { pagePath: 'pages/catalog/index', text: '分类', iconPath: 'assets/tab/catalog.png', selectedIconPath: 'assets/tab/catalog-on.png' },
      { pagePath: 'pages/cart/index', text: '购物车', iconPath: 'assets/tab/cart.png', selectedIconPath: 'assets/tab/cart-on.png' },
      { pagePath: 'pages/me/index', text: '我的', iconPath: 'assets/tab/me.png', selectedIconPath: 'assets/tab/me-on.png' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '用于在地图上找到收货门店附近的位置' } },
});
