// written with the Try panel
