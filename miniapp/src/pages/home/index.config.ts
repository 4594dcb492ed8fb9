export default definePageConfig({ navigationBarTitleText: '准单', enablePullDownRefresh: true });
