import { Button, View } from '@tarojs/components';
import './quick-actions.scss';

export interface QuickAction {
  readonly icon: 'scan' | 'paste' | 'orders';
  readonly name: string;
  readonly onTap: () => void;
}

/** What a shopkeeper does without browsing. */
export const QuickActions = ({ actions }: { actions: readonly QuickAction[] }) => (
  <View className="quick-actions">
    {actions.map(({ icon, name, onTap }) => (
      <Button key={icon} id={`quick-${icon}`} className="quick-actions__action" hoverClass="quick-actions__action--down" aria-label={name} onClick={onTap}>
        <View className={`quick-actions__icon quick-actions__icon--${icon}`} aria-hidden />
        {name}
      </Button>
    ))}
  </View>
);
