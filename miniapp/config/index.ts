import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import webpack from 'webpack';

/** The part of webpack-chain that this file uses. */
interface Chain {
  plugin(name: string): { use(plugin: unknown, args: unknown[]): unknown };
  module: { rule(name: string): { test(pattern: RegExp): { set(key: string, value: boolean): unknown } } };
}

const here = (relative: string) => path.resolve(__dirname, relative);

const SHARED_SOURCE = here('../../shared/src');
const isH5 = process.env['TARO_ENV'] === 'h5';

/** Shared code and these packages are written for newer engines than a five-year-old phone has: compile them like our own. */
const compiledLikeOurs = [SHARED_SOURCE, (file: string) => /node_modules[\\/](zod|@tanstack|zustand)[\\/]/.test(file)];

/** Taroify draws on a 750 px sheet; ours is 375 px wide, so that `16px` in our styles reads as 16 on a phone. */
const designWidth = (input?: unknown) => (isFile(input) && /@taroify/.test(input.file) ? 750 : 375);
const isFile = (input: unknown): input is { file: string } =>
  typeof input === 'object' && input !== null && 'file' in input && typeof input.file === 'string';

/** Only what is imported from the contracts' barrel is bundled. */
const dropUnusedShared = (chain: Chain) => {
  chain.module.rule('shared-without-side-effects').test(/[\\/]shared[\\/]src[\\/].*\.ts$/).set('sideEffects', false);
};

/** WeChat's logic layer has no AbortController, and without one TanStack Query waits for ever. */
const provideAbortController = (chain: Chain) => {
  chain.plugin('abort-controller').use(webpack.ProvidePlugin, [
    { AbortController: [here('../src/platform/abort-controller.ts'), 'AbortController'] },
  ]);
};

export default defineConfig({
  projectName: 'zhundan',
  date: '2026-9-1',
  designWidth,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env['TARO_ENV']}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [
    '@tarojs/plugin-framework-react',
    isH5 ? '@tarojs/plugin-platform-h5' : '@tarojs/plugin-platform-weapp',
    here('aria/plugin.cjs'),
    here('booleans/plugin.cjs'),
  ],
  alias: {
    '@': here('../src'),
    '@zhundan/shared': here('../../shared/src/index.ts'),
    // Taroify's icon font loads from a CDN. Ours are drawn with the product; see src/ui/taroify-icons.
    '@taroify/icons/style/index.js': here('../src/ui/taroify-icons/nothing.ts'),
    '@taroify/icons/index.js': here('../src/ui/taroify-icons/index.tsx'),
  },
  env: {
    TARO_APP_API_BASE: JSON.stringify(process.env['TARO_APP_API_BASE'] ?? (isH5 ? '' : 'http://127.0.0.1:3000')),
    TARO_APP_WECHAT_APP_ID: JSON.stringify(process.env['TARO_APP_WECHAT_APP_ID'] ?? 'touristappid'),
    TARO_APP_HQ_PHONE: JSON.stringify(process.env['TARO_APP_HQ_PHONE'] ?? ''),
  },
  mini: {
    compile: { include: compiledLikeOurs },
    optimizeMainPackage: { enable: true },
    webpackChain(chain: Chain) {
      provideAbortController(chain);
      dropUnusedShared(chain);
    },
    postcss: { pxtransform: { enable: true, config: {} } },
  },
  h5: {
    publicPath: '/',
    router: { mode: 'hash' },
    compile: { include: compiledLikeOurs },
    webpackChain: dropUnusedShared,
    // The page stops growing at 450 px, where a desktop browser shows it as one phone-wide column, and type stops shrinking at 375.
    postcss: { pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 20, maxRootSize: 24 } } },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: { filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css', ignoreOrder: true },
  },
});
