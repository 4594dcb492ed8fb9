import { View } from '@tarojs/components';
import { listCategories } from '@zhundan/shared';
import { useRead } from '../../api';
import { Failure, Page, Pictogram, Skeleton, Sheet, Stepper, Price, Button } from '../../ui';

export default function CatalogPage() {
  const categories = useRead(listCategories, {}, { kept: true });
  return (
    <Page tab>
      {categories.isPending ? <Skeleton /> : null}
      {categories.error && !categories.data ? <Failure error={categories.error} onRetry={() => void categories.refetch()} /> : null}
      {categories.data?.categories.map((each) => (
        <View key={each.categoryId}><Pictogram picture={each.picture} />{each.name}</View>
      ))}
      <Sheet open={false} title="" onClose={() => {}}><Stepper qty={1} unit="盒" label="" packMultiple={1} minQty={1} onChange={() => {}} /><Price fen={1} /><Button>好</Button></Sheet>
    </Page>
  );
}
