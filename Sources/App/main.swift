import ArgumentParser
import Hummingbird
import Web
print("kawal")
