import { Textarea, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { messageOf } from '../../../api';
import { useCart } from '../../../features/cart';
import { PasteRows, usePaste } from '../../../features/paste';
import { openTab } from '../../../lib/routes';
import { Button, Notice, Page } from '../../../ui';
import './index.scss';

const EXAMPLE = '每行一种商品：品名规格或编码，然后数量\n例如：\n外六角螺栓 M8×30 304 200只\nLJ-M8-30 200\n生料带 5卷\nExcel 表格可以连表头一起粘贴';

export default function PastePage() {
  const paste = usePaste(useCart((cart) => cart.add));
  const { text, rows, orderableRows, openRows, busy, error } = paste;

  const add = () => {
    if (paste.addReady()) openTab('cart');
    else void Taro.showToast({ title: `${orderableRows} 行已加入购物车，还剩 ${openRows} 行`, icon: 'none' });
  };

  return (
    <Page
      bar={rows
        ? <Button id="add-all" kind="accent" grow disabled={orderableRows === 0} onTap={add}>{addLabel(orderableRows, openRows)}</Button>
        : <Button id="read" grow busy={busy} disabled={text.trim() === ''} onTap={paste.read}>识别清单</Button>}
    >
      <View className="paste">
        {rows
          ? <Button id="reopen" size="s" kind="plain" onTap={paste.reopen}>回到原文修改</Button>
          : <Textarea className="paste__text" value={text} maxlength={20_000} placeholder={EXAMPLE} placeholderClass="paste__hint" aria-label="粘贴商品清单，每行一种，品名规格或编码，然后数量" onInput={(event) => paste.write(event.detail.value)} />}
        {error ? <Notice tone="bad">{messageOf(error)}</Notice> : null}
        {rows ? (
          <PasteRows
            rows={rows}
            matches={paste.matches}
            ready={paste.ready}
            unread={paste.unread}
            busy={busy}
            onGoods={(key, skuId) => paste.answer(key, { skuId, qty: null })}
            onQty={(key, qty) => paste.answer(key, { qty })}
            onRewrite={paste.rewrite}
            onDrop={paste.drop}
          />
        ) : null}
      </View>
    </Page>
  );
}

/** 12 行加入购物车，还有 3 行要回答. */
const addLabel = (ready: number, open: number): string => {
  if (ready === 0) return open === 0 ? '没有可以加入的' : `还有 ${open} 行要回答`;
  return open === 0 ? `${ready} 行加入购物车` : `先加入 ${ready} 行，还有 ${open} 行要回答`;
};
