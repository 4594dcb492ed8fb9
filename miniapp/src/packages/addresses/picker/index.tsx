import { useRouter } from '@tarojs/taro';
import type { Address } from '@zhundan/shared';
import { useAddresses, useChosenAddress } from '../../../features/addresses';
import { AddressForm } from '../../../features/addresses/form/address-form';
import { useStartPoint } from '../../../features/addresses/form/start-point';
import { goBack, parameter } from '../../../lib/routes';
import { Failure, Page, Skeleton } from '../../../ui';

export default function AddressPage() {
  const addressId = parameter(useRouter().params, 'addressId');
  const addresses = useAddresses();
  const known = addresses.data?.addresses ?? [];
  const address = known.find((each) => each.addressId === addressId) ?? null;
  const start = useStartPoint(address?.pin ?? known[0]?.pin ?? null, addresses.isFetched);
  const onSaved = (saved: Address) => {
    if (!addressId) useChosenAddress.getState().choose(saved.addressId);
    goBack();
  };

  if (addresses.error && !addresses.data) return <Page><Failure error={addresses.error} onRetry={() => void addresses.refetch()} /></Page>;
  if (!start || (addressId && !address && addresses.isFetching)) return <Page><Skeleton rows={5} /></Page>;
  return <AddressForm key={addressId || 'new'} address={address} start={start} first={known.length === 0} onSaved={onSaved} />;
}
