# duban units
units-entered = New units: { $new }. In the registry already, and left as they were: { $stood }.
