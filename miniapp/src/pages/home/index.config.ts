export default definePageConfig({ navigationBarTitleText: '准单' });
