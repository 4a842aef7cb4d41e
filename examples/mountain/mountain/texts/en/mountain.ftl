# Words of this guest. Every id begins with the name of the file, but for names of a world's things.
mountain-cmd = summit
mountain-cmd-description = Who stands highest, and how far it is to the top
mountain-no-wood = There is no mountain here, nor a wood. Someone with Manage Server plants one: `/keeper plant`.
mountain-summit = { $name } stands at { NUMBER($height) }, { $left ->
    [0] on the summit. There is a bench.
   *[other] and the summit is at { NUMBER($summit) }: { NUMBER($left) } to climb.
}

good-nuts = pine nuts
animal-chough = chough
