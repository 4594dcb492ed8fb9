const path = require('node:path');

/** Lets the mini-program's runtime send booleans as booleans (see runtime.js). A browser knows no such runtime. */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.template) platform.runtimePath = [].concat(platform.runtimePath ?? [], path.resolve(__dirname, 'runtime.js'));
    },
  });
};
