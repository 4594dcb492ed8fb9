const path = require('node:path');
const ariaAttributes = require('./attributes.cjs');

/** Teaches the mini-program templates, and the runtime that fills them, to carry `aria-*` (see attributes.cjs). */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return; // H5 writes real HTML attributes and needs no help.
      platform.template.mergeComponents(context, ariaAttributes);
      platform.runtimePath = [].concat(platform.runtimePath ?? [], path.resolve(__dirname, 'runtime.js'));
    },
  });
};
