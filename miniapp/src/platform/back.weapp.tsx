import { PageContainer } from '@tarojs/components';

interface BackClosesProps { readonly onBack: () => void }

/**
 * Lives as long as something lies over the page: back then closes that, and does not leave the page. WeChat hands back to a
 * container of pages that is open; this one shows nothing of itself. A runtime without it goes back as ever.
 */
export const BackCloses = ({ onBack }: BackClosesProps) => (
  <PageContainer show overlay={false} duration={1} customStyle="position: absolute; width: 0; height: 0; overflow: hidden" onAfterLeave={onBack} />
);
