/** Taro's preset as it comes; TypeScript and React are its defaults. */
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] };
