// By a name of its own: were the maker itself loaded late here and at once elsewhere, both would carry what joins them.
import './make-material.ts';
