{
  "terraform": {
    "required_providers": {
      "sumologic": {
        "source": "SumoLogic/sumologic",
        "version": ">= 2.29.0, < 4.0.0"
      }
    }
  }
}
