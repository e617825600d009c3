print("vlds")
