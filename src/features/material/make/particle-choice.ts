export { chooseParticle } from '../../clock/index.ts';
