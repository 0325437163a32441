document.body.append('News of the city.')
