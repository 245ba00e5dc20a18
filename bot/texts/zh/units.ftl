# duban units
units-entered = 新登记{ $new }个单位；名录里已有、没有改动的{ $stood }个。
