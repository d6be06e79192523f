import { seededRandom } from '../../electron/domain/random.ts';

const latinGiven =
  'Anna Jan Maria Piotr Łukasz Zofia John Emma Oliver Sophie Jürgen Małgorzata Krzysztof Agnieszka Thomas'.split(' ');
const latinFamily =
  'Nowak Kowalski Wiśniewska Wójcik Smith Garcia Taylor Müller Żółkiewska O’Brien Dąbrowski Lewandowska Brown Szymańska'.split(
    ' ',
  );
const cyrillicGiven = 'Мария Иван Георги Елена Димитър Николай Петя Стефан Ъглика Юлия Цветан Жана'.split(' ');
const cyrillicFamily = 'Иванов Петрова Георгиев Димитрова Стоянов Щерева Николова Тодоров Хаджиева Йорданов'.split(' ');
const surnames = [...'王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高罗曾单仇'];
const characters = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红波辉鹏斌海燕建国志文晓宇'];

/** A made-up customer as `insertCustomer` takes it, without its folded name. */
export type MadeUpCustomer = { readonly fullName: string; readonly phone: string; readonly createdAt: number };

/** So many made-up customers, the same for the same seed: 60 % Latin, 20 % Cyrillic and 20 % Chinese names, as shops in four countries have them. */
export function* generateCustomers(count: number, seed = 1): Generator<MadeUpCustomer> {
  const random = seededRandom(seed);
  const one = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  for (let index = 0; index < count; index++) {
    const script = random();
    const tail = String.fromCharCode(97 + Math.floor(random() * 26), 97 + Math.floor(random() * 26));
    const fullName =
      script < 0.6
        ? `${one(latinGiven)} ${one(latinFamily)}${tail}`
        : script < 0.8
          ? `${one(cyrillicGiven)} ${one(cyrillicFamily)}`
          : `${one(surnames)}${one(characters)}${random() < 0.7 ? one(characters) : ''}`;
    const phone = `+3598${String(80_000_000 + Math.floor(random() * 19_999_999))}`;
    yield { fullName, phone, createdAt: 1_700_000_000_000 + index * 1000 };
  }
}
