import { useDidShow, useRouter } from '@tarojs/taro';
import { useRef } from 'react';
import { deliveryAddress, useAddresses, useChosenAddress } from '../../../features/addresses';
import { AddressList } from '../../../features/addresses/address-list';
import { goBack, open, routes } from '../../../lib/routes';

export default function AddressesPage() {
  const picks = useRouter().params['mode'] === 'pick';
  const { addressId, choose } = useChosenAddress();
  const addresses = useAddresses();
  const chosenAtFirst = useRef(addressId).current;
  // A new address made on the way is the one that was wanted: straight on to the order.
  useDidShow(() => {
    if (picks && useChosenAddress.getState().addressId !== chosenAtFirst) goBack();
  });

  const inUse = deliveryAddress(addresses.data?.addresses ?? [], addressId)?.addressId ?? null;
  const take = (chosen: string) => {
    choose(chosen);
    goBack();
  };
  return (
    <AddressList
      chosenId={picks ? inUse : null} onChoose={picks ? take : null}
      onEdit={(each) => open(routes.addressPicker(each))} onAdd={() => open(routes.addressPicker())}
    />
  );
}
