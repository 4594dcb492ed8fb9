/** WeChat reads `aria-role`, browsers know `role`; the source says the former, and here the browser build gets its own word. */
const roleForBrowsers = () => ({ visitor: { JSXAttribute: ({ node }) => {
  if (node.name.name === 'aria-role') node.name.name = 'role';
} } });

/** Taro's preset as it comes; TypeScript and React are its defaults. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
  plugins: process.env.TARO_ENV === 'h5' ? [roleForBrowsers] : [],
};
