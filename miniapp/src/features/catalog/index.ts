export { type Category, type CategoryGroup, useCategories } from './categories';
export { CategoryGrid } from './category-grid';
export { type Frequent, FrequentList } from './frequent';
export { ProductList, useProducts } from './product-list';
export { SearchBox, SearchEntry } from './search-box';
