// placeholder until the first file arrives
