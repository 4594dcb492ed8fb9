import { Button, View } from '@tarojs/components';
import { Pictogram } from '../../ui';
import type { Category } from './categories';
import './category-grid.scss';

interface CategoryGridProps {
  readonly categories: readonly Category[];
  readonly columns: 3 | 4;
  readonly onOpen: (category: Category) => void;
}

export const CategoryGrid = ({ categories, columns, onOpen }: CategoryGridProps) => (
  <View className={`category-grid category-grid--${columns}`}>
    {categories.map((category) => (
      <Button key={category.categoryId} className="category-grid__cell" hoverClass="category-grid__cell--down" aria-label={`${category.name}，${category.productCount} 种商品`} onClick={() => onOpen(category)}>
        <Pictogram picture={category.picture} size="s" />
        <View className="category-grid__name">{category.name}</View>
      </Button>
    ))}
  </View>
);
