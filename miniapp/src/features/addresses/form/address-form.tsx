import { Button as TaroButton, Switch, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type Address, cleanText, type Gcj02Point, metersBetween, type Place } from '@zhundan/shared';
import { useState } from 'react';
import { flags } from '../../../platform/flags';
import { canLocate, currentPoint } from '../../../platform/location';
import { Button, Notice, Page } from '../../../ui';
import { PinMap } from '../map/pin-map';
import { Field } from './field';
import { PlaceList } from './place-list';
import { type FieldErrors, missingIn, useForm } from './use-form';
import { useAround, useTips, useVerdict } from './use-places';
import { useSave } from './use-save';
import { VerdictNotice } from './verdict-notice';
import './address-form.scss';

interface AddressFormProps {
  readonly address: Address | null;
  readonly start: Gcj02Point;
  /** The store's first address becomes its default. */
  readonly first: boolean;
  readonly onSaved: (address: Address) => void;
}

/** The pin this far from the place that was picked is a choice of its own, and its text is offered. */
const PIN_IS_ELSEWHERE_METERS = 30;
/** +86 139-0000-1001 and more: what is pasted is read, never cut to eleven. */
const PHONE_TYPED_MAX = 40;
/** The name of a township alone would be refused. */
const HAS_NUMBER = /\d/;

/** Text, door and pin of one address, judged while they are written, before anything is saved. */
export const AddressForm = ({ address, start, first, onSaved }: AddressFormProps) => {
  const { fields, restored, set, drop } = useForm(address, start, first);
  const [searching, setSearching] = useState(false);
  const [errors, setErrors] = useState<FieldErrors>({});
  const { sheet, around, isMoving, error: mapError, retry: retryMap } = useAround(fields.pin);
  const tips = useTips(fields.text, fields.pin, searching);
  const judgement = useVerdict(fields);
  const save = useSave(address?.addressId ?? null, (saved) => {
    drop();
    onSaved(saved);
  });

  const pick = (place: Place) => {
    set({ text: place.text, ...(place.pin ? { pin: place.pin } : {}) });
    setSearching(false);
    setErrors({});
  };
  const locate = async (): Promise<void> => {
    const point = await currentPoint();
    if (point) set({ pin: point });
    else void Taro.showToast({ title: '没有拿到位置，请搜索地址或拖动地图', icon: 'none' });
  };
  /** What is written, and what is said of it, come to the top: a keyboard takes the lower half. */
  const search = () => {
    setSearching(true);
    void Promise.resolve(Taro.pageScrollTo({ selector: '.address-form', duration: 200 })).catch(() => undefined);
  };
  const submit = () => {
    const missing = missingIn(fields);
    setErrors(missing);
    if (Object.keys(missing).length === 0) void save.run(fields);
  };

  const { verdict } = judgement;
  const refused = verdict !== null && !verdict.acceptable && !judgement.isJudging;
  const hereText = isMoving ? null : (around?.here.text ?? null);
  const offersHere = hereText !== null && HAS_NUMBER.test(hereText) && hereText !== fields.text && (cleanText(fields.text) === '' || isElsewhere(fields.pin, verdict?.geocoded ?? null));
  return (
    <Page bar={<Button kind="accent" grow id="save-address" busy={save.busy} disabled={refused} onTap={submit}>{refused ? '请先按提示补充地址' : '保存地址'}</Button>}>
      <PinMap pin={fields.pin} sheet={sheet} textPoint={verdict?.geocoded ?? null} here={around?.here.text ?? ''} onMove={(pin) => set({ pin })} />
      <View className="address-form__here">
        <View className="address-form__here-text">{isMoving ? '正在看图钉处…' : around ? `图钉在：${around.here.text}` : '拖动地图，让图钉对准收货的门口'}</View>
        {canLocate ? <TaroButton className="address-form__locate" onClick={() => void locate()}>用当前位置</TaroButton> : null}
      </View>
      <View className="address-form">
        {restored ? <Notice tone="plain" actions={<Button size="s" kind="plain" onTap={drop}>清空重填</Button>}>上次写的还没有保存，已为您带回来。</Notice> : null}
        {mapError && !around ? <Notice tone="warn" actions={<Button size="s" kind="plain" onTap={retryMap}>重试</Button>}>{mapError.refusal.message}</Notice> : null}
        <View className="address-form__card">
          <Field id="address-text" label="地址" value={fields.text} placeholder="搜索小区、店名或街道门牌号" maxlength={100} error={errors.text} onFocus={search} onInput={(text) => { set({ text }); setSearching(true); }} />
          <VerdictNotice {...judgement} hasText={cleanText(fields.text).length >= 2} onPinToText={(pin) => set({ pin })} />
          {offersHere ? <TaroButton className="address-form__offer" onClick={() => pick({ name: '', text: hereText, district: '', pin: null, distance: null })}>{`用图钉处的地址：${hereText}`}</TaroButton> : null}
          {searching && tips.data ? <PlaceList title="搜索结果" places={tips.data.places} onPick={pick} onClose={() => setSearching(false)} /> : null}
          {cleanText(fields.text) === '' && around && around.places.length > 0 ? <PlaceList title="图钉附近" places={around.places} onPick={pick} /> : null}
          <Field id="address-door" label="门牌" value={fields.door} placeholder="几幢几室、几号仓库（选填）" maxlength={40} onInput={(door) => set({ door })} />
        </View>
        <View className="address-form__card">
          <Field id="contact-name" label="收货人" value={fields.contactName} placeholder="姓名" maxlength={20} error={errors.contactName} onInput={(contactName) => set({ contactName })} />
          <Field id="contact-phone" label="手机" kind="phone" value={fields.phone} placeholder="11 位手机号" maxlength={PHONE_TYPED_MAX} error={errors.phone} onInput={(phone) => set({ phone })} />
          <View className="address-form__default">
            <View>设为默认地址</View>
            <Switch checked={fields.isDefault} color="#0f4c4f" {...flags({ disabled: address?.isDefault ?? false })} aria-label="设为默认地址" onChange={(event) => set({ isDefault: event.detail.value })} />
          </View>
        </View>
        {save.trouble ? <Notice tone="bad" title="还没有保存">{save.trouble}</Notice> : null}
      </View>
    </Page>
  );
};

const isElsewhere = (pin: Gcj02Point, geocoded: Gcj02Point | null): boolean =>
  geocoded !== null && metersBetween(pin, geocoded) > PIN_IS_ELSEWHERE_METERS;
