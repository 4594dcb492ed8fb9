/** OpenCC's table of characters: `"萬 万|與 与"`, Traditional first. The package declares no type for it. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
