import { Button, Input, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { flags } from '../../platform/flags';
import './search-box.scss';

const HINT = '品名、规格、编码或拼音首字母';
/** Long enough not to search for every letter, short enough not to be noticed. */
const TYPING_PAUSE_MS = 300;

/** Looks like the search box, and opens the page that has the real one. */
export const SearchEntry = ({ onTap }: { onTap: () => void }) => (
  <Button id="search-entry" className="search-box search-box--entry" aria-label={`搜索商品：${HINT}`} onClick={onTap}>
    <View className="search-box__icon" aria-hidden />
    <View className="search-box__hint">{HINT}</View>
  </Button>
);

interface SearchBoxProps {
  readonly value: string;
  readonly focus: boolean;
  readonly onSearch: (words: string) => void;
}

/** Searches while typing, a moment after the last letter, and at once on 搜索. */
export const SearchBox = ({ value, focus, onSearch }: SearchBoxProps) => {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => onSearch(typed.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);

  return (
    <View className="search-box">
      <View className="search-box__icon" aria-hidden />
      <Input
        className="search-box__input"
        value={typed}
        {...flags({ focus })}
        maxlength={60}
        confirmType="search"
        placeholder={HINT}
        placeholderClass="search-box__hint"
        aria-label="搜索商品"
        onInput={(event) => setTyped(event.detail.value)}
        onConfirm={() => onSearch(typed.trim())}
      />
      {typed ? <Button className="search-box__clear" aria-label="清空搜索" onClick={() => setTyped('')}>✕</Button> : null}
    </View>
  );
};
