export default definePageConfig({ navigationBarTitleText: '法人授权书' });
