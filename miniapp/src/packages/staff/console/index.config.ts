export default definePageConfig({ navigationBarTitleText: '登录总部后台' });
