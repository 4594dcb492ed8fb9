/** Who may import whom. Each rule carries its reason; a violation fails `npm test`. */
const room = (name) => `^${name}/`;
const tests = '\\.(test|arbitrary)\\.tsx?$|/test/|/tests/|/stubs/|/harness/';

module.exports = {
  forbidden: [
    {
      name: 'shared-is-pure', severity: 'error',
      comment: 'Rules run on the phone, in the function and in the test: no I/O, no clock, no environment. zod and a table of Chinese characters are all they need.',
      from: { path: '^shared/src', pathNot: tests }, to: { pathNot: '^(shared/src|node_modules/zod|(node_modules/)?opencc-js/)' },
    },
    {
      name: 'screens-know-only-shared', severity: 'error',
      comment: 'Phone and console speak to the functions over HTTP, typed by the contracts, and never reach behind them.',
      from: { path: '^(miniapp|console)/src' }, to: { path: '^(functions|supabase|local|bench)/' },
    },
    {
      name: 'screens-do-not-know-each-other', severity: 'error',
      comment: 'The mini-program and the console are two products on one record.',
      from: { path: '^(miniapp|console)/' }, to: { path: '^(miniapp|console)/', pathNot: '^$1/' },
    },
    {
      name: 'features-do-not-know-each-other', severity: 'error',
      comment: 'Pages compose features; a feature that needs another wants a prop, or is one feature.',
      from: { path: '^miniapp/src/features/([^/]+)/', pathNot: tests },
      to: { path: '^miniapp/src/features/', pathNot: '^miniapp/src/features/$1/' },
    },
    {
      name: 'features-do-not-know-pages', severity: 'error',
      comment: 'Pages depend on features, never the other way round.',
      from: { path: '^miniapp/src/(features|ui|api|lib|platform)/' }, to: { path: '^miniapp/src/(pages|packages)/' },
    },
    {
      name: 'rooms-do-not-know-each-other', severity: 'error',
      comment: 'A room of the console lives on its own; what two of them need is in ui, api or lib.',
      from: { path: '^console/src/rooms/([^/]+)/', pathNot: tests },
      to: { path: '^console/src/(rooms|app)/', pathNot: '^console/src/rooms/$1/' },
    },
    {
      name: 'parts-do-not-know-rooms', severity: 'error',
      comment: 'Rooms stand on ui, api and lib, never the other way round.',
      from: { path: '^console/src/(ui|api|lib)/' }, to: { path: '^console/src/(rooms|app)/' },
    },
    {
      name: 'doors-have-no-logic', severity: 'error',
      comment: 'functions/api wires; what happens is in functions/src.',
      from: { path: '^functions/api' }, to: { path: '^(shared|supabase|local|miniapp)/' },
    },
    {
      name: 'use-cases-know-shared-and-ports', severity: 'error',
      comment: 'A use case is a paragraph about the business: no HTTP, no SQL, no vendor, no environment.',
      from: { path: '^functions/src/use-cases', pathNot: tests }, to: { path: '^functions/src/(http|db|connectors|composition)' },
    },
    {
      name: 'only-db-speaks-supabase', severity: 'error',
      comment: 'The database is spoken to in one place, so that its failures are mapped in one place.',
      from: { path: '^functions/(src|api)', pathNot: ['^functions/src/db/', tests] }, to: { path: 'node_modules/@supabase/' },
    },
    {
      name: 'product-does-not-know-the-sandbox', severity: 'error',
      comment: 'What is deployed cannot tell the sandboxes from the vendors: only the address at the far end differs.',
      from: { path: '^(shared|miniapp|console|functions)/(src|api)', pathNot: tests }, to: { path: room('local') },
    },
    {
      name: 'no-circles', severity: 'error', comment: 'Two files that need each other are one file, or want a third.',
      from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: '(node_modules|dist)' },
    exclude: { path: '(^|/)(dist|\\.vercel|\\.local|artifacts)/|^functions/public/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
