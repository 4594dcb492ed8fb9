export default definePageConfig({ navigationBarTitleText: '粘贴下单' });
